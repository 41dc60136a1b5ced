# R's data.table: fread, distinct texts checked once, tickets by openssl.
suppressPackageStartupMessages({
  library(data.table)
  library(openssl)
})

main <- function(job, path, rules, seed) {
  columns <- fread(file.path(rules, "columns.tsv"))
  codes <- fread(file.path(rules, "codes.tsv"), colClasses = "character", na.strings = NULL)
  data <- fread(path, colClasses = "character", na.strings = NULL, quote = "\"", encoding = "UTF-8")
  rejected <- logical(nrow(data))
  counts <- list()
  for (place in seq_len(nrow(columns))) {
    heading <- columns$column[place]
    known <- codes[codes$column == heading]$text
    found <- faults(data[[heading]], columns$kind[place], columns$places[place], known)
    for (rule in names(found)) {
      counts[[length(counts) + 1]] <- list(heading, rule, sum(found[[rule]]))
      if (columns$places[place] == 1) rejected <- rejected | found[[rule]]
    }
  }
  show("rows", nrow(data))
  show("rejected", sum(rejected))
  for (count in counts) if (count[[3]] > 0) show("fault", count[[1]], count[[2]], count[[3]])
  if (job == "draw") draw(data[!rejected], codes, seed)
}

faults <- function(values, kind, places, known) {
  found <- list()
  if (kind == "code") found[["unknown code"]] <- !(values %chin% c(known, ""))
  if (kind == "date") {
    texts <- unique(values)
    read <- as.IDate(texts, "%d/%m/%Y")
    bad <- texts[texts != "" & (is.na(read) | !grepl("^\\d\\d/\\d\\d/\\d{4}$", texts))]
    found[["bad date"]] <- values %chin% bad
  }
  if (places == 1) found[["missing"]] <- values == ""
  found
}

draw <- function(data, codes, seed) {
  outcomes <- codes[column == "Outcome"]
  ethnicity <- codes[column == "Complainant Ethnicity"]
  rows <- data.table(
    case = data[["Case Reference"]],
    severity = as.integer(outcomes$severity)[chmatch(data[["Outcome"]], outcomes$text)],
    group = ethnicity$group[chmatch(data[["Complainant Ethnicity"]], ethnicity$text)]
  )
  rows[is.na(group), group := "Not stated"]
  groups <- sort(unique(rows$group))
  rows[, place := chmatch(group, groups)]
  cases <- rows[, .(severity = max(severity), first = min(place), last = max(place)), by = case]
  cases[, outcome := outcomes$code[match(severity, as.integer(outcomes$severity))]]
  cases[, name := paste(outcome, fifelse(first == last, groups[first], "Multiple"), sep = "|")]
  sizes <- cases[, .N, keyby = name]
  claims <- sizes[, .(claim = N / (2 * (seq_len(min(N, 200)) - 1) + 1)), by = name]
  shares <- claims[order(-claim, name)][1:200][, .(share = .N), by = name]
  for (place in seq_len(nrow(sizes))) show("cell", sizes$name[place], sizes$N[place])
  cases[, ticket := as.character(sha256(paste0(sha256(seed), "|select|", case)))]
  taken <- cases[shares, on = "name"][order(name, ticket)][, head(.SD, share[1]), by = name]
  for (place in seq_len(nrow(taken))) show("sample", taken$name[place], taken$case[place])
}

show <- function(...) cat(..., sep = "\t", fill = FALSE, "\n")

arguments <- commandArgs(trailingOnly = TRUE)
if (arguments[1] == "about") {
  cat(sprintf('{"tool": "data.table", "version": "%s"}', packageVersion("data.table")))
} else {
  do.call(main, as.list(arguments))
}
