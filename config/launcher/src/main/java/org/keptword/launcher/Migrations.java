package org.keptword.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings the schema to the version of the archive that is about to run, with the role that owns the tables. */
public final class Migrations {

    private static final String FOLDER = "db/migration/";

    private Migrations() {}

    /** Returns how many migrations were applied; a failed one leaves the schema as it was. */
    public static int apply(Path ear, Path workFolder, String url, String owner, String password) throws IOException {
        Folders.delete(workFolder);
        Files.createDirectories(workFolder);
        if (extract(ear, workFolder) == 0) {
            return 0;
        }
        try {
            MigrateResult result = Flyway.configure()
                    .dataSource(url, owner, password)
                    .defaultSchema("keptword")
                    .createSchemas(false)
                    .locations("filesystem:" + workFolder)
                    .validateMigrationNaming(true)
                    .placeholderReplacement(false)
                    .load()
                    .migrate();
            return result.migrationsExecuted;
        } catch (FlywayException refused) {
            throw new LaunchFailure(
                    "The database could not be brought to this version; what it holds stays as it was. "
                            + refused.getMessage(),
                    refused);
        }
    }

    private static int extract(Path ear, Path target) throws IOException {
        int found = 0;
        try (ZipFile archive = new ZipFile(ear.toFile())) {
            ZipEntry module = archive.getEntry("keptword-ejb.jar");
            if (module == null) {
                throw new LaunchFailure(ear + " holds no keptword-ejb.jar: the build is not complete.");
            }
            try (InputStream packed = archive.getInputStream(module);
                    ZipInputStream jar = new ZipInputStream(packed)) {
                ZipEntry entry = jar.getNextEntry();
                while (entry != null) {
                    String name = entry.getName();
                    if (name.startsWith(FOLDER) && name.endsWith(".sql")) {
                        Path file =
                                target.resolve(name.substring(FOLDER.length())).normalize();
                        if (!file.startsWith(target)) {
                            throw new IOException("The archive names a file outside its folder: " + name);
                        }
                        Files.createDirectories(file.getParent());
                        Files.copy(jar, file);
                        found++;
                    }
                    entry = jar.getNextEntry();
                }
            }
        }
        return found;
    }
}
