package com.example.own_dialog_builder_accept_decline;

import android.app.Dialog;
import android.content.Context;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

class ConsentDialog extends Dialog {
    private final Builder built;

    private ConsentDialog(Builder built) {
        super(built.context);
        this.built = built;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(getContext());
        TextView text = new TextView(getContext());
        text.setText("We care about your privacy. Please read our privacy policy.");
        column.addView(text);
        Button accept = new Button(getContext());
        accept.setText("Accept");
        accept.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                built.onAccept.run();
                dismiss();
            }
        });
        column.addView(accept);
        Button decline = new Button(getContext());
        decline.setText("Decline");
        decline.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                built.onDecline.run();
                dismiss();
            }
        });
        column.addView(decline);
        setContentView(column);
    }

    static final class Builder {
        private final Context context;
        private Runnable onAccept;
        private Runnable onDecline;

        Builder(Context context) {
            this.context = context;
        }

        Builder onAccept(Runnable action) {
            onAccept = action;
            return this;
        }

        Builder onDecline(Runnable action) {
            onDecline = action;
            return this;
        }

        ConsentDialog build() {
            return new ConsentDialog(this);
        }
    }
}
