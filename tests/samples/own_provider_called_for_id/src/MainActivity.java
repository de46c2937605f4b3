package com.example.own_provider_called_for_id;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;

public class MainActivity extends Activity {
    private static final Uri IDS = Uri.parse("content://com.example.own_provider_called_for_id.ids");

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Bundle answer = getContentResolver().call(IDS, "device", null, null);
        setTitle(answer == null ? "" : answer.getString("id"));
        if (getSharedPreferences("main", MODE_PRIVATE).getBoolean("agree_protocol", false)) {
            getContentResolver().query(IDS, null, null, null, null);
        }
    }
}
