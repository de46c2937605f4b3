package java.io;

import java.util.ArrayList;

/** Objects that were written to a stream or a parcel: bytes stand for their numbers, for the same process reads them. */
public final class Kept {
    /** No type code of the format for streams of objects. */
    static final int MARK = 0x01;
    private static final ArrayList<Object> OBJECTS = new ArrayList<>();

    private Kept() {}

    /** The bytes with what is known of everything the object holds. */
    private static native byte[] marked(byte[] bytes, Object object);

    /** What nobody here wrote. */
    static native Object unknown();

    public static byte[] keep(Object object) {
        int number = OBJECTS.size();
        OBJECTS.add(object);
        byte[] bytes = {MARK, (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number};
        return marked(bytes, object);
    }

    static Object at(int number) {
        return number >= 0 && number < OBJECTS.size() ? OBJECTS.get(number) : unknown();
    }

    /** What {@link #keep} made of an object, back; what nobody here wrote is not known. */
    public static Object read(byte[] bytes, int from, int length) {
        if (length < 5 || bytes[from] != MARK) {
            return unknown();
        }
        int number = 0;
        for (int at = from + 1; at < from + 5; at++) {
            number = number << 8 | bytes[at] & 0xff;
        }
        return at(number);
    }
}
