package com.example.addresses_joined_from_parts;

import android.content.Context;
import android.net.Uri;

final class Parts {
    private static final String SCHEME = "content";
    private static final char[] LOG = {'c', 'a', 'l', 'l', '_', 'l', 'o', 'g'};

    private Parts() {
    }

    static Uri calls() {
        return new Uri.Builder().scheme(SCHEME).authority(new String(LOG)).appendPath("calls").build();
    }

    static Uri letters() {
        return Uri.withAppendedPath(Uri.parse(SCHEME + "://" + word(3) + "-" + word(2)), "conversations");
    }

    static Uri notes(Context context) {
        return Uri.parse(SCHEME + "://" + context.getPackageName() + ".notes/" + word(2));
    }

    static String key(int... words) {
        String[] chosen = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            chosen[i] = word(words[i]);
        }
        return String.join("_", chosen);
    }

    private static String word(int number) {
        switch (number) {
            case 0:
                return "android";
            case 1:
                return "id";
            case 2:
                return "sms";
            case 3:
                return "mms";
            case 4:
                return "default";
            case 5:
                return "input";
            default:
                return "method";
        }
    }
}
