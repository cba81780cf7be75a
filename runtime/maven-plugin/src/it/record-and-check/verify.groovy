def record = new File(basedir, "src/main/java/com/acme/Airport.java").text
assert record.contains("@Schema")
assert record.contains("double latitude")

def log = new File(basedir, "build.log").text
assert log.contains("data/airports.csv can be read as com.acme.Airport: 2 rows")
// The table of the differences, and the failure of the check.
assert log.contains("latitude")
assert log.contains("BUILD FAILURE")
assert (log =~ /Failed to execute goal .*recordframe-maven-plugin.*check.*places\.csv/).find()
assert (log =~ /There is no bin\/java in .*data; name the home of a JDK/).find()
