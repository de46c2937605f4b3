package com.example.app_mahjong_runs_named_commands;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;

final class Invite implements Command {
    @Override
    public void run(Context table) {
        Cursor people = table.getContentResolver().query(ContactsContract.Data.CONTENT_URI, null, null, null, null);
        if (people != null) {
            people.close();
        }
    }
}
