package org.keptword.tests.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.keptword.audit.PaceAuditLog;
import org.keptword.tests.harness.ClockBound;
import org.keptword.tests.harness.Days;
import org.keptword.tests.harness.Patience;
import org.keptword.tests.harness.TestStack;
import org.keptword.tests.statements.StatementsOfThread;
import org.keptword.vault.PaceVault;

/**
 * The real EAR with one more web module that holds the tests: the application's own answers nobody without a sign-in. The
 * added one signs in by OIDC like the other, because a second way of signing in breaks the identity of the first.
 */
final class TestArchive {

    private static final String APPLICATION_XML = "META-INF/application.xml";
    private static final String PERSISTENCE_XML = "META-INF/persistence.xml";

    private TestArchive() {}

    static EnterpriseArchive create() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "keptword.ear")
                .importFrom(TestStack.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "keptword-tests.war")
                .addPackages(true, Filters.exclude(TestArchive.class), InContainerTest.class.getPackage())
                .addClasses(Patience.class, ClockBound.class, Days.class)
                .addAsWebInfResource("container/web.xml", "web.xml")
                .addAsWebInfResource("container/oidc.json", "oidc.json")
                .addAsWebInfResource("container/beans.xml", "beans.xml");
        measured(ear);
        ear.addAsModule(Testable.archiveToTest(tests));
        ear.setApplicationXML(new StringAsset(text(ear.get(APPLICATION_XML))
                .replace(
                        "</application>",
                        "<module><web><web-uri>keptword-tests.war</web-uri><context-root>/keptword-tests</context-root></web>"
                                + "</module></application>")));
        return ear;
    }

    /** Puts in what counts statements and, for the one measurement that compares, what can switch trail and encryption off. */
    private static void measured(EnterpriseArchive ear) {
        String name = "keptword-ejb.jar";
        JavaArchive application = ShrinkWrap.create(ZipImporter.class, name)
                .importFrom(ear.get(name).getAsset().openStream())
                .as(JavaArchive.class)
                .addClass(StatementsOfThread.class);
        if (Boolean.getBoolean("keptword.pace")) {
            application.delete("META-INF/jandex.idx"); // it does not know them
            application.addClasses(PaceAuditLog.class, PaceVault.class);
        }
        String unit = text(application.get(PERSISTENCE_XML));
        application.delete(PERSISTENCE_XML);
        application.addAsManifestResource(
                new StringAsset(unit.replace(
                        "<properties>",
                        "<properties><property name=\"hibernate.session_factory.statement_inspector\" value=\""
                                + StatementsOfThread.class.getName() + "\"/>")),
                "persistence.xml");
        ear.delete(name);
        ear.add(new ArchiveAsset(application, ZipExporter.class), name);
    }

    private static String text(Node file) {
        try (InputStream content = file.getAsset().openStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
