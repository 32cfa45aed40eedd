package org.keptword.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority of this machine for trying Keptword out in an office network. It vouches for one host name and, by its own constraints, for no
 * other: whoever stole its key could not pretend to be a bank on a phone that trusts it. The key of the authority is forgotten at once, so that it vouches
 * for one certificate only.
 */
final class LocalAuthority {

    /** The authority's certificate, as phones fetch it. */
    static final String PUBLISHED = "keptword.crt";

    /** Phones refuse certificates of servers that are valid for longer. */
    private static final Duration VALID = Duration.ofDays(397);

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    /** Clocks of phones differ. */
    private static final Duration ALREADY = Duration.ofHours(1);

    private final Path folder;
    private final String host;

    /** @param folder that holds certificate, key and authority */
    LocalAuthority(Path folder, String host) {
        this.folder = folder;
        this.host = host;
    }

    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    private Path authority() {
        return folder.resolve("authority.crt");
    }

    /** Makes authority and certificate where there are none for this host, or they end within 30 days. */
    void ensure(Instant now) throws IOException {
        Path mark = folder.resolve("until");
        String wanted = host + " ";
        if (Files.exists(mark) && Files.exists(key()) && Files.exists(certificate())) {
            String made = Files.readString(mark);
            if (made.startsWith(wanted)
                    && Instant.parse(made.substring(wanted.length())).isAfter(now.plus(RENEWED_BEFORE))) {
                return;
            }
        }
        Instant until = now.plus(VALID);
        try {
            make(now.minus(ALREADY), until);
        } catch (GeneralSecurityException | OperatorCreationException refused) {
            throw new LaunchFailure("A certificate for " + host + " cannot be made: " + refused.getMessage(), refused);
        }
        Secrets.write(mark, wanted + until);
    }

    /** Offers the authority's certificate to phones. */
    void publish(Path published) throws IOException {
        Files.createDirectories(published);
        Files.write(published.resolve(PUBLISHED), Files.readAllBytes(authority()));
    }

    private void make(Instant from, Instant until)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPair above = pair();
        KeyPair own = pair();
        X500Name name = name("Keptword on " + host);
        JcaX509v3CertificateBuilder root = new JcaX509v3CertificateBuilder(
                name, serial(), Date.from(from), Date.from(until), name, above.getPublic());
        root.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        root.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
        root.addExtension(
                Extension.nameConstraints,
                true,
                new NameConstraints(new GeneralSubtree[] {new GeneralSubtree(permitted())}, null));
        JcaX509v3CertificateBuilder server = new JcaX509v3CertificateBuilder(
                name, serial(), Date.from(from), Date.from(until), name(host), own.getPublic());
        server.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        server.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        server.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        server.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(subject()));
        Secrets.write(authority(), signed(root, above).getEncoded());
        Secrets.write(certificate(), pem(signed(server, above)));
        Secrets.write(key(), pem(new JcaPKCS8Generator(own.getPrivate(), null)));
    }

    private boolean isNumber() {
        return host.matches("[0-9.]+|\\[.*]");
    }

    private String plain() {
        return host.replaceAll("[\\[\\]]", "");
    }

    private GeneralName subject() {
        return isNumber()
                ? new GeneralName(GeneralName.iPAddress, plain())
                : new GeneralName(GeneralName.dNSName, host);
    }

    private GeneralName permitted() throws IOException {
        if (!isNumber()) {
            return subject();
        }
        int bits = InetAddress.getByName(plain()).getAddress().length * 8;
        return new GeneralName(GeneralName.iPAddress, plain() + "/" + bits);
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, common.length() > 64 ? common.substring(0, 64) : common)
                .build();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(120, new SecureRandom()).add(BigInteger.ONE);
    }

    private static X509CertificateHolder signed(X509v3CertificateBuilder certificate, KeyPair by)
            throws OperatorCreationException {
        return certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate()));
    }

    private static String pem(Object what) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(what);
        }
        return text.toString();
    }
}
