package com.example.app_pharmacy_command_queue;

import android.content.ClipboardManager;
import android.content.Context;
import android.util.Log;

final class PasteCommand implements Command {
    @Override
    public boolean isPrivate() {
        return false;
    }

    @Override
    public void execute(Context context) {
        ClipboardManager board = (ClipboardManager) context.getSystemService(Context.CLIPBOARD_SERVICE);
        Log.d("Pharmacy", "code " + board.getPrimaryClip());
    }
}
