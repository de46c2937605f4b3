package com.example.flags_in_own_binary_vault;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.CalendarContract;
import android.provider.ContactsContract;
import android.util.Log;

public class LampPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Vault vault = Vault.with(this);
        if (!vault.decode("seen_tour", false)) {
            vault.encode("seen_tour", true);
            count(ContactsContract.CommonDataKinds.Phone.CONTENT_URI);
        }
        if (!vault.decode("terms_ok", false)) {
            new AlertDialog.Builder(this).setTitle("服务协议与隐私政策").setMessage("使用前请阅读《隐私政策》")
                .setPositiveButton("同意并使用", (box, which) -> {
                    vault.encode("terms_ok", true);
                    count(CalendarContract.Events.CONTENT_URI);
                })
                .setNegativeButton("退出", (box, which) -> finishAndRemoveTask())
                .setCancelable(false).show();
        }
    }

    private void count(Uri table) {
        Cursor rows = getContentResolver().query(table, null, null, null, null);
        if (rows != null) {
            Log.i("Lamp", table + " " + rows.getCount());
            rows.close();
        }
    }
}
