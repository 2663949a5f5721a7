"""A fresh database for every run of a case."""

import contextlib
import itertools
import os
import re
import shutil
import subprocess
import tempfile

PRIVATE_SERVER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
                              "support", "private_postgres.sh")


class NoDatabase:
    @contextlib.contextmanager
    def fresh(self, _name, _scratch):
        yield None


class Sqlite:
    @contextlib.contextmanager
    def fresh(self, _name, scratch):
        yield os.path.join(scratch, "case.db")


def url_in(folder):
    """The address that private_postgres.sh left in a folder, or None."""
    path = os.path.join(folder or "", "url")
    if not folder or not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return file.readline().strip()


class PostgreSql:
    """A server, given, of the test run, or private, on which every case has a database of its own."""

    def __init__(self, url=None):
        self.url = url or url_in(os.environ.get("THROUGHLINE_TEST_POSTGRES"))
        self.folder = None
        self.numbers = itertools.count(1)

    def __enter__(self):
        if self.url is None:
            self.folder = tempfile.mkdtemp(prefix="throughline-pg-")
            subprocess.run([PRIVATE_SERVER, "start", self.folder], check=True,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            self.url = url_in(self.folder)
        return self

    def __exit__(self, *_):
        if self.folder is not None:
            subprocess.run([PRIVATE_SERVER, "stop", self.folder], check=False,
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            shutil.rmtree(self.folder, ignore_errors=True)

    def with_database(self, database):
        """The server's address with another database in it."""
        head, question, query = self.url.partition("?")
        scheme, rest = head.split("://", 1)
        return f"{scheme}://{rest.partition('/')[0]}/{database}{question}{query}"

    def execute(self, statement):
        subprocess.run(["psql", "--no-psqlrc", "--quiet", "--dbname", self.url,
                        "--set", "ON_ERROR_STOP=1", "--command", statement],
                       check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    @contextlib.contextmanager
    def fresh(self, name, _scratch):
        database = "scenario_" + re.sub(r"[^a-z0-9]+", "_", name.lower())[:32]
        database += f"_{os.getpid()}_{next(self.numbers)}"
        self.execute(f'create database "{database}" template template0 encoding \'UTF8\' '
                     "lc_collate 'C' lc_ctype 'C'")
        try:
            yield self.with_database(database)
        finally:
            self.execute(f'drop database "{database}" with (force)')
