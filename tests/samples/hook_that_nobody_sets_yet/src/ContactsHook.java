package com.example.hook_that_nobody_sets_yet;

import android.content.Context;
import android.util.Log;

final class ContactsHook implements MainActivity.Hook {
    private final Context context;

    ContactsHook(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        Log.i("hook", context.getPackageName());
    }
}
