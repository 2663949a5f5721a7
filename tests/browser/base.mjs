// Makes the company that the tests' own are copies of, for a whole run, and prints its database.
//
//   THROUGHLINE_BROWSER_BASE=$(node base.mjs FOLDER)
import { makeBase } from './company.mjs';

console.log(makeBase(process.argv[2]));
