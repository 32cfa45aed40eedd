package org.wildfly.clustering.marshalling;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A value of the session cache: an object, the bytes it is sent to another server as, or both. It takes the place of the class of this name in
 * wildfly-clustering 9.0.2, for two reasons (ADR 54):
 *
 * <ul>
 *   <li>The original hands out its own buffer. Whoever writes it moves its position to the end, so the copy that a server holds for another one
 *       is empty once it has been sent to a third, and cut off where two threads send it. A server that received such a copy never finished
 *       joining, and a request that had to do with it hung until its time was over.
 *   <li>The original writes the object anew each time. A request may be changing it while it is sent to a server that joins. Here the bytes of
 *       the last time stay: each request that changes a session puts a new value into the cache.
 * </ul>
 */
public class ByteBufferMarshalledValue<V> implements MarshalledValue<V, ByteBufferMarshaller>, Serializable {

    private static final long serialVersionUID = -8419893544424515905L;

    /** How often a write is tried while a request changes the object. */
    private static final int TRIES = 40;

    private static final int PAUSE_MILLIS = 25;

    private transient ByteBufferMarshaller marshaller;
    private transient V object;
    private transient ByteBuffer buffer;

    public ByteBufferMarshalledValue(V object, ByteBufferMarshaller marshaller) {
        this.object = object;
        this.marshaller = marshaller;
    }

    public ByteBufferMarshalledValue(ByteBuffer buffer) {
        this.buffer = buffer == null ? null : copy(buffer);
    }

    /** Bytes that nobody else holds. */
    private static ByteBuffer copy(ByteBuffer from) {
        byte[] bytes = new byte[from.remaining()];
        from.duplicate().get(bytes);
        return ByteBuffer.wrap(bytes);
    }

    synchronized V peek() {
        return object;
    }

    public synchronized boolean isEmpty() {
        return buffer == null && object == null;
    }

    /** The bytes, with a position of their own. */
    public synchronized ByteBuffer getBuffer() throws IOException {
        if (buffer == null && object != null) {
            buffer = copy(written());
        }
        return buffer == null ? null : buffer.duplicate();
    }

    private ByteBuffer written() throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return marshaller.write(object);
            } catch (NotSerializableException never) {
                throw never;
            } catch (RuntimeException changing) {
                if (tried == TRIES) {
                    throw changing;
                }
                pause();
            }
        }
    }

    /** Lets a request that holds the object finish; it needs this monitor for no more than its beginning. */
    private void pause() throws IOException {
        try {
            wait(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    public synchronized OptionalInt size() {
        return buffer == null ? marshaller.size(object) : OptionalInt.of(buffer.remaining());
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized V get(ByteBufferMarshaller reader) throws IOException {
        if (object == null && buffer != null) {
            object = (V) reader.read(buffer.duplicate());
            marshaller = reader;
        }
        return object;
    }

    @Override
    public synchronized int hashCode() {
        return Objects.hashCode(object);
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ByteBufferMarshalledValue)) {
            return false;
        }
        ByteBufferMarshalledValue<?> value = (ByteBufferMarshalledValue<?>) other;
        Object ours = peek();
        Object theirs = value.peek();
        if (ours != null && theirs != null) {
            return ours.equals(theirs);
        }
        try {
            return Objects.equals(getBuffer(), value.getBuffer());
        } catch (IOException unwritable) {
            return false;
        }
    }

    /** Not what is in it: that is a person's. */
    @Override
    public String toString() {
        Object known = peek();
        return getClass().getName() + " [" + (known == null ? "bytes" : known.getClass().getName()) + "]";
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        ByteBuffer bytes = getBuffer();
        out.writeInt(bytes == null ? -1 : bytes.remaining());
        if (bytes != null) {
            out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        int length = in.readInt();
        if (length >= 0) {
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            buffer = ByteBuffer.wrap(bytes);
        }
    }
}
