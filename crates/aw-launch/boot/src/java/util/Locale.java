package java.util;

public final class Locale implements Cloneable, java.io.Serializable {
    public static final Locale ENGLISH = new Locale("en");
    public static final Locale US = new Locale("en", "US");
    public static final Locale UK = new Locale("en", "GB");
    public static final Locale ROOT = new Locale("");
    public static final Locale CHINESE = new Locale("zh");
    public static final Locale CHINA = new Locale("zh", "CN");
    public static final Locale PRC = CHINA;
    public static final Locale SIMPLIFIED_CHINESE = CHINA;
    public static final Locale TAIWAN = new Locale("zh", "TW");
    public static final Locale TRADITIONAL_CHINESE = TAIWAN;
    public static final Locale JAPAN = new Locale("ja", "JP");
    public static final Locale JAPANESE = new Locale("ja");
    public static final Locale KOREA = new Locale("ko", "KR");
    public static final Locale KOREAN = new Locale("ko");
    public static final Locale FRANCE = new Locale("fr", "FR");
    public static final Locale FRENCH = new Locale("fr");
    public static final Locale GERMANY = new Locale("de", "DE");
    public static final Locale GERMAN = new Locale("de");
    private static Locale own;
    private final String language;
    private final String country;

    public Locale(String language) {
        this(language, "");
    }

    public Locale(String language, String country) {
        this.language = language.toLowerCase();
        this.country = country.toUpperCase();
    }

    public Locale(String language, String country, String variant) {
        this(language, country);
    }

    /** What a property of the phone says. */
    private static native String phone(String property);

    public static Locale getDefault() {
        if (own == null) {
            String tag = phone("ro.product.locale");
            own = tag.equals("zh-CN") ? CHINA : forLanguageTag(tag);
        }
        return own;
    }

    public static void setDefault(Locale locale) {
        own = locale;
    }

    public static Locale forLanguageTag(String tag) {
        String[] parts = tag.split("-");
        return new Locale(parts[0], parts.length > 1 ? parts[parts.length - 1] : "");
    }

    public String getLanguage() {
        return language;
    }

    public String getCountry() {
        return country;
    }

    public String getVariant() {
        return "";
    }

    public String getScript() {
        return "";
    }

    public String toLanguageTag() {
        return language.isEmpty() ? "und" : country.isEmpty() ? language : language + "-" + country;
    }

    public String toString() {
        return country.isEmpty() ? language : language + "_" + country;
    }

    public boolean equals(Object other) {
        return other instanceof Locale && other.toString().equals(toString());
    }

    public int hashCode() {
        return toString().hashCode();
    }

    public Object clone() {
        return this;
    }
}
