package com.brightlog.sdk;

import android.content.Context;

final class Options {
    final Context context;
    final String key;
    final String channel;
    Session session;

    Options(Context context, String key, String channel) {
        this.context = context;
        this.key = key;
        this.channel = channel;
    }
}
