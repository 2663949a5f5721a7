-- name: insert_count
insert into stock_count
  (file_name, file_hash, counted_on, complete, counted_at, counted_by, lots, refused)
values (:file_name, :file_hash, :counted_on, :complete, :counted_at, :counted_by, :lots, :refused)
returning id

-- name: counts_of_file
select id, file_name, file_hash, counted_on, complete, counted_at, counted_by, lots, refused
from stock_count where file_hash = ?1 and counted_on = ?2 order by id

-- name: insert_lot
insert into stock_lot
  (count_id, counted_on, lot_key, name, owner_id, part_number, manufacturer, mpn, pieces, location,
   date_code, cost, currency, received_on)
values (:count_id, :counted_on, :lot_key, :name, :owner_id, :part_number, :manufacturer, :mpn,
  :pieces, :location, :date_code, :cost, :currency, :received_on)

-- name: lots_on
-- The latest count of every lot by the day.
select l.lot_key, l.name, l.owner_id, l.part_number, l.manufacturer, l.mpn, l.pieces, l.location,
  l.date_code, l.cost, l.currency, l.received_on, l.counted_on, c.file_name
from stock_lot l join stock_count c on c.id = l.count_id
where l.counted_on <= :day and not exists (
  select 1 from stock_lot later
  where later.lot_key = l.lot_key and later.counted_on <= :day
    and (later.counted_on > l.counted_on
         or (later.counted_on = l.counted_on and later.count_id > l.count_id)))
order by l.lot_key

-- name: insert_reservation
insert into stock_reservation
  (number, purpose, reference, customer_id, part, reserved_on, holds_until, note, recorded_at,
   recorded_by)
values (:number, :purpose, :reference, :customer_id, :part, :reserved_on, :holds_until, :note,
  :recorded_at, :recorded_by)
returning id

-- name: insert_reservation_lot
insert into stock_reservation_lot (reservation_id, lot_key, pieces)
values (:reservation_id, :lot_key, :pieces)

-- name: reservations
select r.id, r.number, r.purpose, r.reference, r.customer_id, l.lot_key, l.pieces, r.reserved_on,
  r.holds_until, g.released_on
from stock_reservation r
join stock_reservation_lot l on l.reservation_id = r.id
left join stock_release g on g.reservation_id = r.id
order by r.id, l.lot_key

-- name: reservation_by_number
select r.id, g.released_on
from stock_reservation r left join stock_release g on g.reservation_id = r.id
where r.number = ?1

-- name: insert_release
insert into stock_release (reservation_id, released_on, note, recorded_at, recorded_by)
values (:reservation_id, :released_on, :note, :recorded_at, :recorded_by)
