//! What a provision does: a paragraph of a resolution holds one act or several, each opened by a verb.

use serde::{Deserialize, Serialize};

use super::event::values;

/// One act of a provision. Whom it speaks to is a relation, with the place of the act as its detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    pub verb: Verb,
}

values! {
    /// The verbs that open acts (United Nations Editorial Manual, “Resolutions”), whatever the language of the text;
    /// its own wording, such as “Takes note with appreciation”, stands there in emphasis.
    Verb {
        Acknowledge "acknowledge", Affirm "affirm", Appeal "appeal", Appreciate "appreciate", Approve "approve",
        Authorize "authorize", Aware "aware", BearInMind "bear-in-mind", CallUpon "call-upon", Commend "commend",
        Concerned "concerned", Condemn "condemn", Congratulate "congratulate", Consider "consider",
        Convinced "convinced", Decide "decide", Declare "declare", Deplore "deplore", Emphasize "emphasize",
        Encourage "encourage", Endorse "endorse", Express "express", Guided "guided", Instruct "instruct",
        Invite "invite", Note "note", Proclaim "proclaim", Reaffirm "reaffirm", Recall "recall",
        Recognize "recognize", Recommend "recommend", Regret "regret", Reiterate "reiterate", Remind "remind",
        Request "request", Resolve "resolve", Stress "stress", Support "support", TakeNote "take-note",
        Thank "thank", Underline "underline", Undertake "undertake", Urge "urge", Welcome "welcome",
    }
}

impl Verb {
    /// Whether the act asks someone to do something; the others say something.
    pub fn asks(self) -> bool {
        use Verb::*;
        matches!(
            self,
            Appeal | Authorize | CallUpon | Encourage | Instruct | Invite | Recommend | Remind | Request | Urge
        )
    }
}
