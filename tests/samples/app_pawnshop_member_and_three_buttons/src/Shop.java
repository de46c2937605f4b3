package com.example.app_pawnshop_member_and_three_buttons;

import android.content.Context;
import android.content.SharedPreferences;

final class Shop {
    private final SharedPreferences books;

    Shop(Context context) {
        books = context.getSharedPreferences("pawn", Context.MODE_PRIVATE);
    }

    boolean isMember() {
        return books.getBoolean("member", false);
    }

    boolean isAgreed() {
        return "A".equals(books.getString("deed", ""));
    }

    void deed(String letter) {
        books.edit().putString("deed", letter).apply();
    }

    void member(boolean member) {
        books.edit().putBoolean("member", member).apply();
    }
}
