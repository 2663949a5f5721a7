-- A customer may send a part of a line's pieces; we buy the rest.
alter table quoting_line_supply add column pieces {int}
  constraint quoting_line_supply_pieces_positive check (pieces > 0);
