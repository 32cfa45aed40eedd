package org.keptword.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates of a local authority, and how the server gets them. */
class TlsCertificateTest {

    private static final String HOST = "care.keptword.test";
    private static final String NAME_CONSTRAINTS = "2.5.29.30";
    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    @Test
    void theServerGetsCertificateAndKeyInOneFileOfItsOwn() throws Exception {
        LocalAuthority authority = authority("one", HOST);
        TlsCertificate certificate = certificate(authority.certificate(), authority.key());
        certificate.keep();
        Map<String, String> told = certificate.environment();
        Path store = Path.of(told.get("KEPTWORD_TLS_STORE"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(store)));
        char[] password = told.get("KEPTWORD_TLS_STORE_PASSWORD").toCharArray();
        KeyStore kept = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            kept.load(bytes, password);
        }
        X509Certificate own = (X509Certificate) kept.getCertificate("server");
        assertArrayEquals(
                own.getPublicKey().getEncoded(),
                read(authority.certificate()).getPublicKey().getEncoded());
        assertTrue(kept.isKeyEntry("server"));
        assertEquals(
                List.of(2, HOST), List.copyOf(own.getSubjectAlternativeNames()).get(0));
    }

    @Test
    void aKeyOfAnotherCertificateIsRefusedAndTheOldFileStays() throws IOException {
        LocalAuthority one = authority("one", HOST);
        LocalAuthority other = authority("other", HOST);
        certificate(one.certificate(), one.key()).keep();
        Path store = folder.resolve("data/tls/server.p12");
        byte[] before = Files.readAllBytes(store);
        TlsCertificate wrong = certificate(one.certificate(), other.key());
        String said = assertThrows(LaunchFailure.class, wrong::keep).getMessage();
        assertTrue(said.contains("is not the key"), said);
        assertArrayEquals(before, Files.readAllBytes(store));
    }

    @Test
    void filesThatHoldSomethingElseAreRefusedByName() throws IOException {
        LocalAuthority one = authority("one", HOST);
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing\n");
        assertTrue(said(empty, one.key()).contains("KEPTWORD_TLS_CERTIFICATE"));
        assertTrue(said(one.certificate(), empty).contains("KEPTWORD_TLS_KEY"));
        assertTrue(said(one.certificate(), one.certificate()).contains("holds no key"));
        Path broken = Files.writeString(
                folder.resolve("broken.pem"), "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n");
        assertTrue(said(one.certificate(), broken).contains("KEPTWORD_TLS_KEY"));
    }

    @Test
    void aLocalAuthorityVouchesForItsNameAndForNoOther() throws Exception {
        LocalAuthority one = authority("one", HOST);
        Path published = folder.resolve("published");
        one.publish(published);
        X509Certificate root = read(published.resolve(LocalAuthority.PUBLISHED));
        assertEquals(0, root.getBasicConstraints(), "vouches for servers, not for authorities");
        CertPathValidator.getInstance("PKIX").validate(path(read(one.certificate()), root), trusting(root));
        assertTrue(Duration.between(NOW, read(one.certificate()).getNotAfter().toInstant())
                        .toDays()
                <= 398);
        assertTrue(root.getCriticalExtensionOIDs().contains(NAME_CONSTRAINTS));
        assertTrue(new String(root.getExtensionValue(NAME_CONSTRAINTS), StandardCharsets.ISO_8859_1).contains(HOST));
    }

    @Test
    void itIsMadeAgainForAnotherNameAndBeforeItEnds() throws IOException {
        LocalAuthority one = authority("one", HOST);
        byte[] first = Files.readAllBytes(one.certificate());
        one.ensure(NOW.plus(Duration.ofDays(300)));
        assertArrayEquals(first, Files.readAllBytes(one.certificate()));
        one.ensure(NOW.plus(Duration.ofDays(370)));
        byte[] second = Files.readAllBytes(one.certificate());
        assertFalse(Arrays.equals(first, second));
        new LocalAuthority(folder.resolve("one"), "192.168.1.20").ensure(NOW);
        assertFalse(Arrays.equals(second, Files.readAllBytes(one.certificate())));
    }

    @Test
    void aRenewedFileChangesTheVersion() throws IOException {
        LocalAuthority one = authority("one", HOST);
        TlsCertificate certificate = certificate(one.certificate(), one.key());
        String before = certificate.version();
        Files.setLastModifiedTime(one.key(), FileTime.from(NOW.plus(Duration.ofSeconds(90))));
        assertNotEquals(before, certificate.version());
        Files.delete(one.key());
        assertEquals("", certificate.version(), "in the middle of a renewal");
    }

    private String said(Path certificate, Path key) {
        return assertThrows(
                        LaunchFailure.class, () -> certificate(certificate, key).keep())
                .getMessage();
    }

    private LocalAuthority authority(String name, String host) throws IOException {
        LocalAuthority authority = new LocalAuthority(folder.resolve(name), host);
        authority.ensure(NOW);
        return authority;
    }

    private TlsCertificate certificate(Path certificate, Path key) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KEPTWORD_ADDRESS", "https://" + HOST);
        environment.put("KEPTWORD_DATA", folder.resolve("data").toString());
        environment.put(TlsCertificate.CERTIFICATE, certificate.toString());
        environment.put(TlsCertificate.KEY, key.toString());
        Settings settings = Settings.from(folder, environment);
        return new TlsCertificate(settings, new Secrets(folder.resolve("secrets")));
    }

    private static X509Certificate read(Path file) throws IOException, GeneralSecurityException {
        try (InputStream bytes = Files.newInputStream(file)) {
            Collection<?> all = CertificateFactory.getInstance("X.509").generateCertificates(bytes);
            return (X509Certificate) all.iterator().next();
        }
    }

    /** The constraints of a certificate count where it stands in the path. */
    private static CertPath path(X509Certificate certificate, X509Certificate root) throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate, root));
    }

    private static PKIXParameters trusting(X509Certificate root) throws GeneralSecurityException {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
        parameters.setRevocationEnabled(false);
        return parameters;
    }
}
