package org.keptword.tests.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was built, with more migrations and a page by which it is known. Its own one adds to tables that are written all the time. */
public final class NextVersion {

    /** Answered by this version only. */
    public static final String PAGE = "/assets/next-version.txt";

    private static final String WEB = "keptword-web.war";
    private static final String EJB = "keptword-ejb.jar";
    private static final Pattern MIGRATION = Pattern.compile("/db/migration/V(\\d+)__.*\\.sql");

    private static final String ADDS = """
            alter table response add column next_version varchar(20) not null default 'unknown';
            alter table assignment add column next_version int;
            create table next_version (id uuid primary key, practice_id uuid not null references practice);
            alter table next_version enable row level security, force row level security;
            create index on next_version (practice_id);
            """;

    private NextVersion() {}

    static void make(Path built, Path next) throws IOException {
        make(built, next, ADDS);
    }

    /** The same with other migrations, which come after those that are there. */
    public static void make(Path built, Path next, String... migrations) throws IOException {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "keptword.ear")
                .importFrom(built.toFile())
                .as(EnterpriseArchive.class);
        JavaArchive ejb = ShrinkWrap.create(ZipImporter.class, EJB)
                .importFrom(ear.get(EJB).getAsset().openStream())
                .as(JavaArchive.class);
        for (String migration : migrations) {
            ejb.add(new StringAsset(migration), "db/migration/V" + (last(ejb) + 1) + "__next.sql");
        }
        WebArchive web = ShrinkWrap.create(ZipImporter.class, WEB)
                .importFrom(ear.get(WEB).getAsset().openStream())
                .as(WebArchive.class);
        web.add(new StringAsset("next"), PAGE.substring(1));
        ear.delete(EJB);
        ear.delete(WEB);
        ear.add(new ArchiveAsset(ejb, ZipExporter.class), EJB);
        ear.add(new ArchiveAsset(web, ZipExporter.class), WEB);
        Files.createDirectories(next.getParent());
        ear.as(ZipExporter.class).exportTo(next.toFile(), true);
    }

    private static int last(JavaArchive ejb) {
        return ejb.getContent().keySet().stream()
                .map(ArchivePath::get)
                .map(MIGRATION::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElseThrow();
    }
}
