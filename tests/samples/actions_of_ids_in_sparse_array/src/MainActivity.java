package com.example.actions_of_ids_in_sparse_array;

import android.app.Activity;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.util.SparseArray;
import android.view.View;

public class MainActivity extends Activity implements View.OnClickListener {
    private final SparseArray<Runnable> actions = new SparseArray<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.page_privacy);
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        ClipboardManager clips = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        bind(R.id.btn_ok, () -> Log.d("Main", phone.getDeviceId()));
        bind(R.id.btn_no, () -> Log.d("Main", phone.getSubscriberId()));
        bind(R.id.help_line, () -> Log.d("Main", "" + clips.getPrimaryClip()));
    }

    private void bind(int id, Runnable action) {
        actions.put(id, action);
        findViewById(id).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        Runnable action = actions.get(view.getId());
        if (action != null) {
            action.run();
        }
    }
}
