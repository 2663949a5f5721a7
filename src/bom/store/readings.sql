-- name: insert_reading
insert into bom_reading
  (customer_id, assembly, revision, file_name, file_hash, sheet, header_row, columns_json,
   mapping_json, read_at, read_by, told_columns, told_header_row, told_sheet, told_variant)
values (:customer_id, :assembly, :revision, :file_name, :file_hash, :sheet, :header_row,
  :columns_json, :mapping_json, :read_at, :read_by, :told_columns, :told_header_row, :told_sheet,
  :told_variant)
returning id

-- name: insert_line
insert into bom_line
  (reading_id, number, file_row, sheet, source_rows, line_level, refdes, qty, quantity, dnp,
   dnp_refdes, description, line_value, package, customer_pn, supplier_pns, unit, notes,
   customer_supplied, assembly)
values (:reading_id, :number, :file_row, :sheet, :source_rows, :line_level, :refdes, :qty,
  :quantity, :dnp, :dnp_refdes, :description, :line_value, :package, :customer_pn, :supplier_pns,
  :unit, :notes, :customer_supplied, :assembly)

-- name: insert_approved_part
insert into bom_approved_part (reading_id, line_number, position, manufacturer, mpn)
values (:reading_id, :line_number, :position, :manufacturer, :mpn)

-- name: insert_finding
insert into bom_finding
  (reading_id, position, code, severity, file, sheet, file_row, file_column, cell, message)
values (:reading_id, :position, :code, :severity, :file, :sheet, :file_row, :file_column, :cell,
  :message)

-- name: insert_other_row
insert into bom_other_row (reading_id, position, sheet, file_row, kind, cells)
values (:reading_id, :position, :sheet, :file_row, :kind, :cells)

-- name: reading_by_id
select id, customer_id, assembly, revision, file_name, file_hash, sheet, header_row, columns_json,
  mapping_json, read_at, read_by, told_columns, told_header_row, told_sheet, told_variant
from bom_reading where id = ?1

-- name: lines_of_reading
select number, file_row, sheet, source_rows, line_level, refdes, qty, quantity, dnp, dnp_refdes,
  description, line_value, package, customer_pn, supplier_pns, unit, notes, customer_supplied,
  assembly
from bom_line where reading_id = ?1 order by number

-- name: line_count_of_reading
select count(*) from bom_line where reading_id = ?1

-- name: approved_parts_of_reading
select line_number, position, manufacturer, mpn
from bom_approved_part where reading_id = ?1 order by line_number, position

-- name: findings_of_reading
select position, code, severity, file, sheet, file_row, file_column, cell, message
from bom_finding where reading_id = ?1 order by position

-- name: lines_between
select number, file_row, sheet, source_rows, line_level, refdes, qty, quantity, dnp, dnp_refdes,
  description, line_value, package, customer_pn, supplier_pns, unit, notes, customer_supplied,
  assembly
from bom_line where reading_id = ?1 and file_row between ?2 and ?3 order by number

-- name: approved_parts_between
select line_number, position, manufacturer, mpn
from bom_approved_part
where reading_id = ?1 and line_number in
  (select number from bom_line where reading_id = ?1 and file_row between ?2 and ?3)
order by line_number, position

-- name: other_rows_between
select sheet, file_row, kind
from bom_other_row where reading_id = ?1 and file_row between ?2 and ?3 order by position

-- name: last_row_of_reading
select coalesce(max(file_row), 0) from bom_line where reading_id = ?1
