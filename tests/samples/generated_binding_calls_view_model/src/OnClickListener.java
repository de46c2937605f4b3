package com.example.generated_binding_calls_view_model;

import android.view.View;

public final class OnClickListener implements View.OnClickListener {
    private final Listener listener;
    private final int sourceId;

    public OnClickListener(Listener listener, int sourceId) {
        this.listener = listener;
        this.sourceId = sourceId;
    }

    @Override
    public void onClick(View callbackArg0) {
        listener._internalCallbackOnClick(sourceId, callbackArg0);
    }

    public interface Listener {
        void _internalCallbackOnClick(int sourceId, View callbackArg0);
    }
}
