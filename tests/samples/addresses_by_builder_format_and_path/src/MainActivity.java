package com.example.addresses_by_builder_format_and_path;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.net.Uri;
import android.provider.MediaStore;
import android.util.Log;

public class MainActivity extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        count(Addresses.people());
        count(Addresses.calls());
        count(Addresses.ownDays(this));
        Cursor pictures = MediaStore.Images.Media.query(getContentResolver(), MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null);
        Log.d("Main", "pictures " + (pictures == null ? 0 : pictures.getCount()));
        SharedPreferences kept = getSharedPreferences("user", MODE_PRIVATE);
        if (kept.getInt("privacy_agreed", 0) == 1) {
            count(Addresses.talks());
            return;
        }
        new AlertDialog.Builder(this).setMessage("隐私政策").setNegativeButton("拒绝", null)
                .setPositiveButton("同意", (box, which) -> kept.edit().putInt("privacy_agreed", 1).apply()).show();
    }

    private void count(Uri address) {
        try (Cursor rows = getContentResolver().query(address, null, null, null, null)) {
            Log.d("Main", "rows " + (rows == null ? 0 : rows.getCount()));
        }
    }
}
