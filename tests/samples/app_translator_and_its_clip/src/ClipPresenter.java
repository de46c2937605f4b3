package com.example.app_translator_and_its_clip;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;

final class ClipPresenter {
    private final ClipboardManager clips;
    private final Terms terms;
    private final PhraseView view;

    ClipPresenter(Context context, Terms terms, PhraseView view) {
        clips = context.getSystemService(ClipboardManager.class);
        this.terms = terms;
        this.view = view;
    }

    void come() {
        boolean text = clips.hasPrimaryClip() && clips.getPrimaryClipDescription().hasMimeType("text/plain");
        view.offerPaste(text);
        if (terms.accepted()) {
            paste();
        }
    }

    void paste() {
        ClipData clip = clips.getPrimaryClip();
        if (clip != null && clip.getItemCount() > 0) {
            view.show(clip.getItemAt(0).getText());
        }
    }
}
