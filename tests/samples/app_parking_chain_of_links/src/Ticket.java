package com.example.app_parking_chain_of_links;

import android.content.Context;

final class Ticket {
    private final String stamp;

    private Ticket(String stamp) {
        this.stamp = stamp;
    }

    static Ticket read(Context context) {
        return new Ticket(context.getSharedPreferences("parking", Context.MODE_PRIVATE).getString("privacy_stamp", ""));
    }

    static void stamp(Context context) {
        context.getSharedPreferences("parking", Context.MODE_PRIVATE).edit().putString("privacy_stamp", "agreed").commit();
    }

    boolean isStamped() {
        return "agreed".equals(stamp);
    }
}
