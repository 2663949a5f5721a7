// Every loop over outside data stops at a limit that has its name here. Each is tested at the limit
// and one past it. Going past is an Error of kind `limit` (a file) or a finding (a part of it).
#pragma once

#include <cstddef>
#include <cstdint>

namespace tl::limits {

// Files as they arrive.
inline constexpr std::size_t file_bytes_max = 64u << 20;       // one uploaded file
inline constexpr std::size_t unzipped_bytes_max = 512u << 20;  // all entries of one container
inline constexpr std::size_t unzip_ratio_max = 200;            // unzipped : zipped, above the floor
inline constexpr std::size_t unzip_ratio_floor_bytes = 16u << 20;  // small containers may exceed it
inline constexpr std::size_t zip_entries_max = 4'096;

// Tables and trees.
inline constexpr std::size_t grid_rows_max = 200'000;
inline constexpr std::size_t grid_columns_max = 1'024;
inline constexpr std::size_t grid_cells_max = 4'000'000;  // of one file together
inline constexpr std::size_t grid_sheets_max = 256;
inline constexpr std::size_t grid_text_bytes_max = 256u << 20;  // all cells of one file together
inline constexpr std::size_t cell_bytes_max = 32'768;  // a longer cell is cut, with a finding
inline constexpr std::size_t quoted_cell_bytes_max = 1u << 20;  // a quote open longer is a mistake
inline constexpr std::size_t merged_ranges_max = 100'000;
inline constexpr std::size_t tree_depth_max = 64;
inline constexpr std::size_t xml_depth_max = 256;         // elements open at once, in any XML
inline constexpr std::size_t xml_attributes_max = 1'024;  // of one element
inline constexpr std::size_t tree_nodes_max = 4'000'000;

// Bills of materials.
inline constexpr std::size_t bom_lines_max = 20'000;
inline constexpr std::size_t designators_per_line_max = 20'000;
inline constexpr std::size_t designators_per_bom_max = 200'000;
inline constexpr std::size_t designator_range_max = 10'000;  // "R1-R99999999" is a typing error
inline constexpr std::size_t approved_parts_per_line_max = 64;
inline constexpr std::size_t bom_depth_max = 32;                // assemblies within assemblies
inline constexpr std::size_t bom_assemblies_max = 1'000;        // lists given for one explosion
inline constexpr std::size_t bom_exploded_lines_max = 200'000;  // of all assemblies together
inline constexpr std::size_t findings_per_code_max = 200;  // then one finding that counts the rest

// Parts and matching.
inline constexpr std::size_t part_rows_max = 200'000;      // of one parts file
inline constexpr std::size_t part_text_bytes_max = 2'000;  // a description or a package
inline constexpr std::size_t match_candidates_max = 20;    // the best ones of an alternate
inline constexpr std::size_t match_beginnings_max = 500;   // numbers that one beginning may fit

// Offers and quotes.
inline constexpr std::size_t offer_rows_max = 200'000;  // offers in one file
inline constexpr std::size_t price_breaks_max = 64;
inline constexpr std::size_t offer_lots_max = 64;  // offers of one order number in one answer
inline constexpr std::size_t quote_quantities_max = 24;
inline constexpr std::size_t query_text_bytes_max = 4'000;      // a query or its answer
inline constexpr std::int64_t quote_quantity_max = 10'000'000;  // assemblies in one price column

// Documents that we write.
inline constexpr std::size_t document_blocks_max = 10'000;
inline constexpr std::size_t document_rows_max = 40'000;  // table rows and list items, in all
inline constexpr std::size_t document_columns_max = 64;   // of one table
inline constexpr std::size_t document_text_bytes_max = 8u << 20;
inline constexpr std::size_t document_pages_max = 2'000;
inline constexpr std::size_t logo_pixels_max = 4'000'000;
inline constexpr std::size_t workbook_merges_max = 1'000;  // of one sheet

// The database.
inline constexpr std::size_t stored_value_bytes_max = 64u << 20;  // one text or blob in one row
inline constexpr std::size_t idempotency_key_bytes_max = 200;

// Requests to the server. A body may be a file of the largest size and what is around it in a form.
inline constexpr std::size_t request_head_bytes_max = 32u << 10;
inline constexpr std::size_t request_target_bytes_max = 8u << 10;  // path and query as they arrive
inline constexpr std::size_t request_headers_max = 100;
inline constexpr std::size_t request_body_bytes_max = file_bytes_max + (1u << 20);
inline constexpr std::size_t json_body_bytes_max = 1u << 20;  // of a route that takes no file
inline constexpr std::size_t query_values_max = 200;
inline constexpr std::size_t multipart_parts_max = 64;
inline constexpr std::size_t multipart_head_bytes_max = 4u << 10;  // of one part
inline constexpr std::size_t file_name_bytes_max = 255;            // a longer one is cut
inline constexpr std::size_t feed_waiting_bytes_max = 256u << 10;  // events that one reader missed

inline constexpr std::size_t search_hits_max = 8;  // of each kind in one answer
inline constexpr std::size_t page_rows_max = 500;  // of one list in one answer

// Long work.
inline constexpr std::size_t job_input_bytes_max = 1u << 20;
inline constexpr std::size_t job_result_bytes_max = 8u << 20;
inline constexpr std::size_t jobs_listed_max = 200;       // in one answer
inline constexpr std::size_t jobs_open_per_person = 100;  // waiting or running

}  // namespace tl::limits
