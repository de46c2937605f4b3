package java.io;

public class DataOutputStream extends FilterOutputStream implements DataOutput {
    protected int written;

    public DataOutputStream(OutputStream out) {
        super(out);
    }

    public void write(int value) throws IOException {
        out.write(value);
        written++;
    }

    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        written += length;
    }

    public final int size() {
        return written;
    }

    private void number(long value, int bytes) throws IOException {
        for (int shift = bytes * 8 - 8; shift >= 0; shift -= 8) {
            write((int) (value >> shift) & 0xff);
        }
    }

    public final void writeBoolean(boolean value) throws IOException {
        write(value ? 1 : 0);
    }

    public final void writeByte(int value) throws IOException {
        write(value);
    }

    public final void writeShort(int value) throws IOException {
        number(value, 2);
    }

    public final void writeChar(int value) throws IOException {
        number(value, 2);
    }

    public final void writeInt(int value) throws IOException {
        number(value, 4);
    }

    public final void writeLong(long value) throws IOException {
        number(value, 8);
    }

    public final void writeFloat(float value) throws IOException {
        writeInt(Float.floatToIntBits(value));
    }

    public final void writeDouble(double value) throws IOException {
        writeLong(Double.doubleToLongBits(value));
    }

    public final void writeBytes(String text) throws IOException {
        write(text.getBytes("ISO-8859-1"));
    }

    public final void writeChars(String text) throws IOException {
        for (int at = 0; at < text.length(); at++) {
            writeChar(text.charAt(at));
        }
    }

    public final void writeUTF(String text) throws IOException {
        byte[] bytes = text.getBytes("UTF-8");
        writeShort(bytes.length);
        write(bytes, 0, bytes.length);
    }
}
