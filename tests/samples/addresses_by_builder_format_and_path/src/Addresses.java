package com.example.addresses_by_builder_format_and_path;

import android.content.Context;
import android.net.Uri;

final class Addresses {
    private static final String PATTERN = "%s://%s/%s";

    private Addresses() {
    }

    static Uri people() {
        return new Uri.Builder().scheme("content").authority("com.android.contacts").appendPath("raw_contacts").build();
    }

    static Uri calls() {
        return Uri.parse(String.format(PATTERN, "content", "call_log", "calls"));
    }

    static Uri talks() {
        return Uri.withAppendedPath(Uri.parse("content://mms-sms"), "conversations");
    }

    static Uri ownDays(Context context) {
        return Uri.parse(String.format(PATTERN, "content", context.getPackageName() + ".calendar", "events"));
    }
}
