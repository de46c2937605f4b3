package com.example.app_yoga_alarms_and_delays;

import android.app.Dialog;
import android.content.Context;
import android.view.View;

final class PromiseDialog extends Dialog {
    private final Later later;

    PromiseDialog(Context context, Later later) {
        super(context);
        this.later = later;
        setContentView(R.layout.promise);
        findViewById(R.id.promise_ok).setOnClickListener(this::agree);
        findViewById(R.id.promise_later).setOnClickListener(view -> dismiss());
    }

    private void agree(View view) {
        Promise.give(getContext());
        later.run(new PoseSync(getContext()));
        dismiss();
    }
}
