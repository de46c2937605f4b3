package com.example.app_shop_view_models;

import android.app.Dialog;
import android.content.Context;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

final class PrivacyDialog extends Dialog {
    PrivacyDialog(Context context, PrivacyRepository repository) {
        super(context);
        LinearLayout page = new LinearLayout(context);
        TextView text = new TextView(context);
        text.setText("为保障您的权益，请阅读《隐私政策》");
        page.addView(text);
        page.addView(button(context, "同意", () -> repository.answer(PrivacyState.AGREED)));
        page.addView(button(context, "仅浏览，不同意", () -> repository.answer(PrivacyState.REFUSED)));
        setContentView(page);
        setCancelable(false);
    }

    private Button button(Context context, String label, Runnable action) {
        Button button = new Button(context);
        button.setText(label);
        button.setOnClickListener(view -> {
            dismiss();
            action.run();
        });
        return button;
    }
}
