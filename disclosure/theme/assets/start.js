// Loaded by the first page of a pack: where this file is found, so is the archive.
location.replace("data/index.html");
