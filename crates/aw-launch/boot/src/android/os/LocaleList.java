package android.os;

import java.util.Locale;

public final class LocaleList implements Parcelable {
    private static LocaleList own;
    private final Locale[] locales;

    public LocaleList(Locale... locales) {
        this.locales = locales.clone();
    }

    public static LocaleList getDefault() {
        if (own == null || own.locales.length == 0 || !own.locales[0].equals(Locale.getDefault())) {
            own = new LocaleList(Locale.getDefault());
        }
        return own;
    }

    public static LocaleList getAdjustedDefault() {
        return getDefault();
    }

    public static void setDefault(LocaleList locales) {
        own = locales;
        if (!locales.isEmpty()) {
            Locale.setDefault(locales.get(0));
        }
    }

    public static LocaleList getEmptyLocaleList() {
        return new LocaleList();
    }

    public static LocaleList forLanguageTags(String tags) {
        if (tags == null || tags.isEmpty()) {
            return new LocaleList();
        }
        String[] all = tags.split(",");
        Locale[] locales = new Locale[all.length];
        for (int at = 0; at < all.length; at++) {
            locales[at] = Locale.forLanguageTag(all[at]);
        }
        return new LocaleList(locales);
    }

    public Locale get(int at) {
        return at >= 0 && at < locales.length ? locales[at] : null;
    }

    public int size() {
        return locales.length;
    }

    public boolean isEmpty() {
        return locales.length == 0;
    }

    public int indexOf(Locale locale) {
        for (int at = 0; at < locales.length; at++) {
            if (locales[at].equals(locale)) {
                return at;
            }
        }
        return -1;
    }

    public Locale getFirstMatch(String[] supported) {
        return get(0);
    }

    public String toLanguageTags() {
        StringBuilder tags = new StringBuilder();
        for (Locale locale : locales) {
            tags.append(tags.length() == 0 ? "" : ",").append(locale.toLanguageTag());
        }
        return tags.toString();
    }

    public boolean equals(Object other) {
        return other instanceof LocaleList && toLanguageTags().equals(((LocaleList) other).toLanguageTags());
    }

    public int hashCode() {
        return toLanguageTags().hashCode();
    }

    public String toString() {
        return "[" + toLanguageTags() + "]";
    }

    public int describeContents() {
        return 0;
    }

    public void writeToParcel(Parcel to, int flags) {
        to.writeString(toLanguageTags());
    }
}
