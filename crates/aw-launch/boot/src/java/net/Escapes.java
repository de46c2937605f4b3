package java.net;

/** Bytes as text with %-signs, by the model: what a value was made of stays with it. */
final class Escapes {
    private Escapes() {}

    /** The bytes as text; `whole` is the text they come from. */
    static native String to(byte[] bytes, String whole, String plain, boolean plusForSpace);

    /** The text without its %-signs; null where one is not followed by two digits. */
    static native String from(String text, boolean plusIsSpace);
}
