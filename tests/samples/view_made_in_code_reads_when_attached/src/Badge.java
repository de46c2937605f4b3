package com.example.view_made_in_code_reads_when_attached;

import android.content.ClipboardManager;
import android.content.Context;
import android.view.View;

final class Badge extends View {
    Badge(Context context) {
        super(context);
    }

    @Override
    protected void onAttachedToWindow() {
        super.onAttachedToWindow();
        ((ClipboardManager) getContext().getSystemService(Context.CLIPBOARD_SERVICE)).getPrimaryClip();
    }
}
