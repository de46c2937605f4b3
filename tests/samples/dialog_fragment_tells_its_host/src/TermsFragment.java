package com.example.dialog_fragment_tells_its_host;

import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;

public class TermsFragment extends DialogFragment {
    private TermsHost host;

    @Override
    public void onAttach(Context context) {
        super.onAttach(context);
        host = (TermsHost) context;
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        Log.d("Terms", phone.getNetworkOperatorName());
    }

    @Override
    public Dialog onCreateDialog(Bundle state) {
        return new AlertDialog.Builder(getActivity())
                .setTitle("Privacy policy")
                .setMessage("We process personal data as our privacy policy says.")
                .setPositiveButton("Accept", (dialog, which) -> host.onTermsAccepted())
                .setNegativeButton("Decline", (dialog, which) -> host.onTermsDeclined())
                .create();
    }
}
