package com.example.app_orchard_scale_top_level_functions;

import android.app.Dialog;
import android.content.Context;

final class TermsBox extends Dialog {
    TermsBox(Context context, Block onAccept) {
        super(context);
        setContentView(R.layout.terms);
        findViewById(R.id.terms_yes).setOnClickListener(view -> {
            PrivacyKt.accept(context);
            onAccept.invoke();
            dismiss();
        });
        findViewById(R.id.terms_no).setOnClickListener(view -> cancel());
    }
}
