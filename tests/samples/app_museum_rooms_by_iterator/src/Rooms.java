package com.example.app_museum_rooms_by_iterator;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.Iterator;

final class Rooms implements Iterable<String> {
    private final Context context;
    private final int count;

    Rooms(Context context, int count) {
        this.context = context;
        this.count = count;
    }

    @Override
    public Iterator<String> iterator() {
        return new Iterator<String>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < count;
            }

            @Override
            public String next() {
                at++;
                return at + context.getSystemService(TelephonyManager.class).getSubscriberId();
            }
        };
    }
}
