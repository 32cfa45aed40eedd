package org.wildfly.clustering.marshalling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the session cache relies on, and where WildFly's own class differed: an object is written once, however it changes meanwhile. */
class ByteBufferMarshalledValueTest {

    /** Writes a text with the number of the write behind it, as an object does that never takes the same number of bytes. */
    private static class Counting implements ByteBufferMarshaller {

        private int writes;
        private int failures;
        private int reads;

        @Override
        public boolean test(Object any) {
            return true;
        }

        @Override
        public Object readFrom(InputStream in) throws IOException {
            reads++;
            return new StringBuilder(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }

        @Override
        public void writeTo(OutputStream out, Object object) throws IOException {
            writes++;
            if (failures > 0) {
                failures--;
                throw new ConcurrentModificationException("a request is changing it");
            }
            out.write((object + "#".repeat(writes)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private final Counting marshaller = new Counting();

    @Test
    void theLengthIsThatOfTheBytesThatAreSentThoughTheObjectHasChanged() throws IOException {
        StringBuilder session = new StringBuilder("session");
        ByteBufferMarshalledValue<StringBuilder> value = new ByteBufferMarshalledValue<>(session, marshaller);
        int length = value.size().orElseThrow();
        session.append(" that a request has added to");
        assertEquals(length, value.getBuffer().remaining());
        assertEquals("session#", text(value.getBuffer()));
        assertEquals(1, marshaller.writes);
    }

    @Test
    void aReaderDoesNotTakeTheBytesFromTheNext() throws IOException {
        ByteBufferMarshalledValue<StringBuilder> value =
                new ByteBufferMarshalledValue<>(new StringBuilder("session"), marshaller);
        ByteBuffer first = value.getBuffer();
        first.get(new byte[first.remaining()]);
        assertEquals("session#", text(value.getBuffer()));
        assertEquals(8, value.size().orElseThrow());
    }

    @Test
    void anObjectThatChangesWhileItIsWrittenIsWrittenAgain() throws IOException {
        marshaller.failures = 3;
        ByteBufferMarshalledValue<StringBuilder> value =
                new ByteBufferMarshalledValue<>(new StringBuilder("session"), marshaller);
        assertEquals("session####", text(value.getBuffer()));
    }

    @Test
    void whatCannotBeWrittenHasNoLengthAndSaysSo() {
        ByteBufferMarshalledValue<Object> value = new ByteBufferMarshalledValue<>(new Object(), new Counting() {
            @Override
            public void writeTo(OutputStream out, Object object) throws IOException {
                throw new NotSerializableException("java.lang.Object");
            }
        });
        assertEquals(OptionalInt.empty(), value.size());
        assertThrows(NotSerializableException.class, value::getBuffer);
    }

    @Test
    void theBytesOfAnotherServerBecomeOneObject() throws IOException {
        ByteBuffer received = ByteBuffer.wrap("..session".getBytes(StandardCharsets.UTF_8));
        received.position(2);
        ByteBufferMarshalledValue<StringBuilder> value = new ByteBufferMarshalledValue<>(received);
        assertEquals(7, value.size().orElseThrow());
        StringBuilder session = value.get(marshaller);
        assertEquals("session", session.toString());
        assertSame(session, value.get(marshaller), "requests of one server change the same object");
        assertEquals(1, marshaller.reads);
        assertEquals(2, received.position(), "the buffer of the message is as it was");
    }

    @Test
    void bytesOfWhichNothingIsKnownAreComparedAsBytes() {
        assertEquals(bytes("one"), bytes("one"));
        assertNotEquals(bytes("one"), bytes("two"));
        assertEquals(
                new ByteBufferMarshalledValue<>("one", marshaller), new ByteBufferMarshalledValue<>("one", marshaller));
        assertNotEquals(
                new ByteBufferMarshalledValue<>("one", marshaller), new ByteBufferMarshalledValue<>("two", marshaller));
        assertNotEquals(bytes("one"), new Object());
    }

    @Test
    void itIsEmptyWithoutObjectAndBytes() throws IOException {
        ByteBufferMarshalledValue<Object> none = new ByteBufferMarshalledValue<>(null, marshaller);
        assertTrue(none.isEmpty());
        assertEquals(OptionalInt.empty(), none.size());
        assertFalse(bytes("one").isEmpty());
        assertTrue(copied(none).isEmpty());
    }

    @Test
    void itIsSerializedAsItsBytes() throws IOException {
        ByteBufferMarshalledValue<StringBuilder> value =
                new ByteBufferMarshalledValue<>(new StringBuilder("session"), marshaller);
        assertArrayEquals(value.getBuffer().array(), copied(value).getBuffer().array());
        assertFalse(value.toString().contains("session#"), "a log says nothing of what is in it");
        assertEquals(ByteBufferMarshalledValue.class.getName() + " [java.lang.StringBuilder]", value.toString());
    }

    private static ByteBufferMarshalledValue<Object> bytes(String text) {
        return new ByteBufferMarshalledValue<>(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.UTF_8.decode(buffer).toString();
    }

    private static ByteBufferMarshalledValue<?> copied(ByteBufferMarshalledValue<?> value) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(written)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            return (ByteBufferMarshalledValue<?>) in.readObject();
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
