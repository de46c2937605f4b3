package com.example.app_choir_rehearsal_asks_twice;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.ArrayList;
import java.util.List;

final class House {
    static final int POLICY = 5;
    private static House house;
    private final List<Guest> guests = new ArrayList<>();
    private final SharedPreferences book;
    private int entered;

    private House(Context context) {
        book = context.getSharedPreferences("choir", Context.MODE_PRIVATE);
        entered = book.getInt("policy", 0);
    }

    static House of(Context context) {
        if (house == null) {
            house = new House(context.getApplicationContext());
        }
        return house;
    }

    boolean isOpen() {
        return entered >= POLICY;
    }

    void invite(Guest guest) {
        guests.add(guest);
        if (isOpen()) {
            guest.come();
        }
    }

    void enter() {
        entered = POLICY;
        book.edit().putInt("policy", POLICY).apply();
        for (Guest guest : guests) {
            guest.come();
        }
    }
}
