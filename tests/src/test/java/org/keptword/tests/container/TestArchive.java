package org.keptword.tests.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.keptword.audit.PaceAuditLog;
import org.keptword.tests.harness.TestStack;
import org.keptword.vault.PaceVault;

/**
 * The real EAR with one more web module that holds the tests: the application's own answers nobody without a sign-in. The
 * added one signs in by OIDC like the other, because a second way of signing in breaks the identity of the first.
 */
final class TestArchive {

    private static final String APPLICATION_XML = "META-INF/application.xml";

    private TestArchive() {}

    static EnterpriseArchive create() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "keptword.ear")
                .importFrom(TestStack.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "keptword-tests.war")
                .addPackages(true, Filters.exclude(TestArchive.class), InContainerTest.class.getPackage())
                .addAsWebInfResource("container/web.xml", "web.xml")
                .addAsWebInfResource("container/oidc.json", "oidc.json")
                .addAsWebInfResource("container/beans.xml", "beans.xml");
        if (Boolean.getBoolean("keptword.pace")) {
            measured(ear);
        }
        ear.addAsModule(Testable.archiveToTest(tests));
        ear.setApplicationXML(new StringAsset(applicationXml(ear)
                .replace(
                        "</application>",
                        "<module><web><web-uri>keptword-tests.war</web-uri><context-root>/keptword-tests</context-root></web>"
                                + "</module></application>")));
        return ear;
    }

    /** Puts in what can switch trail and encryption off, for the one measurement that compares. */
    private static void measured(EnterpriseArchive ear) {
        String name = "keptword-ejb.jar";
        JavaArchive application = ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(ear.get(name).getAsset().openStream())
                .as(JavaArchive.class)
                .addClasses(PaceAuditLog.class, PaceVault.class);
        ear.delete(name);
        ear.add(new ArchiveAsset(application, ZipExporter.class), name);
    }

    private static String applicationXml(EnterpriseArchive ear) {
        try (InputStream content = ear.get(APPLICATION_XML).getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
