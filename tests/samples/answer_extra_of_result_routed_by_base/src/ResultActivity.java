package com.example.answer_extra_of_result_routed_by_base;

import android.app.Activity;
import android.content.Intent;
import android.util.SparseArray;

public abstract class ResultActivity extends Activity {
    interface Callback {
        void done(int result, Intent data);
    }

    private final SparseArray<Callback> waiting = new SparseArray<>();
    private int next = 100;

    protected void open(Intent intent, Callback callback) {
        int code = next++;
        waiting.put(code, callback);
        startActivityForResult(intent, code);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        super.onActivityResult(code, result, data);
        Callback callback = waiting.get(code);
        if (callback != null) {
            waiting.remove(code);
            callback.done(result, data);
        }
    }
}
