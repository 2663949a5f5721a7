# The house, bottom up. An area may depend only on areas of a lower floor; area() and the source
# checker both read this list, so a new room is added here and nowhere else.
set(TL_PLATFORM_ROOMS
  json        # described structs to and from JSON text
  database    # SQLite and PostgreSQL behind one thin interface
  vault       # content-addressed files inside the database
  jobs        # long work with progress
  documents   # CSV, spreadsheets, PDF, XML and JSON to and from plain values
  assets      # the pages, as they lie in the program
  fetch       # what another server answers, within limits
  access      # people, their roles, what each may do, sign-in
  http        # the server, its routes and their description
)
set(TL_BUSINESS_ROOMS
  accounts market parts stock bom sourcing quoting desk
)
set(TL_SHELVES rules store service http)
