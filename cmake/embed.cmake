# Embeds the .sql files of a store into its library: statements become constants with names, so a
# misspelt statement does not compile. Filled in by platform/database.
function(tl_embed_sql target area)
endfunction()
