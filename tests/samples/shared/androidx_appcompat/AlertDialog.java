package androidx.appcompat.app;

import android.app.Dialog;
import android.content.Context;
import android.content.DialogInterface;
import android.os.Bundle;

public class AlertDialog extends Dialog {
    final AlertController alert = new AlertController(this);

    AlertDialog(Context context) {
        super(context);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(alert.makeView(getContext()));
    }

    public static class Builder {
        private final AlertDialog made;

        public Builder(Context context) {
            made = new AlertDialog(context);
        }

        public Builder setMessage(int text) {
            made.alert.message = made.getContext().getText(text);
            return this;
        }

        public Builder setPositiveButton(int text, DialogInterface.OnClickListener listener) {
            made.alert.setButton(DialogInterface.BUTTON_POSITIVE, made.getContext().getText(text), listener);
            return this;
        }

        public Builder setNegativeButton(int text, DialogInterface.OnClickListener listener) {
            made.alert.setButton(DialogInterface.BUTTON_NEGATIVE, made.getContext().getText(text), listener);
            return this;
        }

        public AlertDialog show() {
            made.show();
            return made;
        }
    }
}
