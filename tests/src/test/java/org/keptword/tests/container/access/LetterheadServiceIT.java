package org.keptword.tests.container.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.keptword.access.practice.Letterhead;
import org.keptword.access.practice.LetterheadService;
import org.keptword.access.practice.LetterheadService.SetLetterhead;
import org.keptword.shared.Actor;
import org.keptword.shared.DomainRefusal;
import org.keptword.shared.Role;
import org.keptword.tests.container.Pictures;
import org.keptword.tests.container.PracticeTest;

class LetterheadServiceIT extends PracticeTest {

    @Inject
    private LetterheadService letterheads;

    @Test
    void everybodyOfThePracticePrintsWithWhatAManagerSet() throws Exception {
        Practice practice = practice();
        Practice other = practice();
        does(
                practice.manager(),
                () -> letterheads.change(
                        new SetLetterhead(" 12 Lake street \n\n Springfield ", " 555 0100 ", "example.org")));
        does(practice.manager(), () -> letterheads.setLogo(Pictures.of("png", 40, 20)));

        for (Actor actor :
                List.of(practice.counselor(), practice.manager(), person(practice.id(), Role.CLIENT, "Kim"))) {
            Letterhead seen = as(actor, letterheads::read);
            assertEquals(List.of("12 Lake street", "Springfield"), seen.address());
            assertEquals(List.of("555 0100", "example.org"), seen.reach());
            assertTrue(seen.logo().isPresent());
            assertTrue(as(actor, letterheads::logo).isPresent());
        }
        assertEquals(List.of(), as(other.counselor(), letterheads::read).address());
        assertEquals(Optional.empty(), as(other.counselor(), letterheads::logo));
    }

    @Test
    void aLogoIsDrawnAnewAsAPngThatFitsPaper() throws Exception {
        Practice practice = practice();
        byte[] secret = "GPS 41.40338, 2.17403".getBytes(StandardCharsets.UTF_8);
        byte[] jpeg = Pictures.of("jpeg", 1800, 900);
        byte[] file = Arrays.copyOf(jpeg, jpeg.length + secret.length);
        System.arraycopy(secret, 0, file, jpeg.length, secret.length);

        does(practice.manager(), () -> letterheads.setLogo(file));

        byte[] kept = as(practice.manager(), letterheads::logo).orElseThrow();
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("GPS"), "nothing but the picture is kept");
        var picture = ImageIO.read(new ByteArrayInputStream(kept));
        assertEquals("480 240", picture.getWidth() + " " + picture.getHeight());
    }

    @Test
    void anotherLogoHasAnotherHashAndARemovedOneIsGone() throws Exception {
        Practice practice = practice();
        does(practice.manager(), () -> letterheads.setLogo(Pictures.of("png", 40, 20)));
        Optional<String> first = as(practice.manager(), letterheads::read).logo();
        does(practice.manager(), () -> letterheads.setLogo(Pictures.of("png", 41, 20)));
        Optional<String> second = as(practice.manager(), letterheads::read).logo();
        assertTrue(second.isPresent() && !second.equals(first), first + " " + second);

        does(practice.manager(), letterheads::removeLogo);
        does(practice.manager(), letterheads::removeLogo);

        assertEquals(Optional.empty(), as(practice.manager(), letterheads::read).logo());
        assertEquals(Optional.empty(), as(practice.manager(), letterheads::logo));
    }

    @Test
    void whatIsNoPictureOrTooLargeIsRefusedAndTheLogoStays() throws Exception {
        Practice practice = practice();
        does(practice.manager(), () -> letterheads.setLogo(Pictures.of("png", 40, 20)));
        Optional<String> before = as(practice.manager(), letterheads::read).logo();
        byte[] png = Pictures.of("png", 40, 20);

        refused("refusal.access.logoKind", practice, new byte[0]);
        refused("refusal.access.logoKind", practice, "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused("refusal.access.logoKind", practice, Pictures.of("gif", 40, 20));
        refused("refusal.access.logoKind", practice, Arrays.copyOf(png, png.length / 2));
        refused("refusal.access.logoPixels", practice, Pictures.of("png", 2001, 1));
        refused("refusal.access.logoPixels", practice, claiming(60_000, 60_000));
        refused("refusal.access.logoBytes", practice, new byte[512 * 1024 + 1]);

        assertEquals(before, as(practice.manager(), letterheads::read).logo());
    }

    @Test
    void anAddressOfTooManyLinesAndAWebsiteWithSpacesAreRefused() throws Exception {
        Practice practice = practice();
        for (SetLetterhead wrong : List.of(
                new SetLetterhead("1\n2\n3\n4\n5\n6", "", ""),
                new SetLetterhead("a".repeat(81), "", ""),
                new SetLetterhead("", "5".repeat(41), ""),
                new SetLetterhead("", "", "example org"))) {
            assertThrows(DomainRefusal.class, () -> does(practice.manager(), () -> letterheads.change(wrong)));
        }
        does(practice.manager(), () -> letterheads.change(new SetLetterhead(null, null, null)));
        assertEquals(List.of(), as(practice.manager(), letterheads::read).reach());
    }

    @Test
    void onlyManagersSetIt() throws Exception {
        Practice practice = practice();
        for (Actor actor : List.of(
                practice.counselor(),
                practice.supervisor(),
                person(practice.id(), Role.CLIENT, "Kim"),
                practice.job())) {
            assertThrows(
                    EJBAccessException.class,
                    () -> does(actor, () -> letterheads.change(new SetLetterhead("", "", ""))));
            assertThrows(
                    EJBAccessException.class, () -> does(actor, () -> letterheads.setLogo(Pictures.of("png", 4, 4))));
            assertThrows(EJBAccessException.class, () -> does(actor, letterheads::removeLogo));
        }
    }

    /** A small file whose header says that the picture is huge. */
    private static byte[] claiming(int width, int height) throws IOException {
        byte[] png = Pictures.of("png", 4, 4);
        for (int i = 0; i < 4; i++) {
            png[16 + i] = (byte) (width >> (24 - 8 * i));
            png[20 + i] = (byte) (height >> (24 - 8 * i));
        }
        return png;
    }

    private void refused(String key, Practice practice, byte[] file) {
        DomainRefusal refusal =
                assertThrows(DomainRefusal.class, () -> does(practice.manager(), () -> letterheads.setLogo(file)));
        assertEquals(key, refusal.key());
    }
}
