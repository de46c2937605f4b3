package java.io;

public class ObjectOutputStream extends OutputStream implements ObjectOutput, ObjectStreamConstants {
    private final DataOutputStream out;

    public ObjectOutputStream(OutputStream out) throws IOException {
        this.out = new DataOutputStream(out);
        this.out.writeShort(STREAM_MAGIC);
        this.out.writeShort(STREAM_VERSION);
    }

    public final void writeObject(Object object) throws IOException {
        byte[] bytes = Kept.keep(object);
        out.write(bytes, 0, bytes.length);
    }

    public void writeUnshared(Object object) throws IOException {
        writeObject(object);
    }

    public void defaultWriteObject() {}

    public void reset() {}

    public void write(int value) throws IOException {
        out.write(value);
    }

    public void write(byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    public void flush() throws IOException {
        out.flush();
    }

    public void close() throws IOException {
        out.close();
    }

    public void writeBoolean(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    public void writeByte(int value) throws IOException {
        out.writeByte(value);
    }

    public void writeShort(int value) throws IOException {
        out.writeShort(value);
    }

    public void writeChar(int value) throws IOException {
        out.writeChar(value);
    }

    public void writeInt(int value) throws IOException {
        out.writeInt(value);
    }

    public void writeLong(long value) throws IOException {
        out.writeLong(value);
    }

    public void writeFloat(float value) throws IOException {
        out.writeFloat(value);
    }

    public void writeDouble(double value) throws IOException {
        out.writeDouble(value);
    }

    public void writeBytes(String text) throws IOException {
        out.writeBytes(text);
    }

    public void writeChars(String text) throws IOException {
        out.writeChars(text);
    }

    public void writeUTF(String text) throws IOException {
        out.writeUTF(text);
    }
}
