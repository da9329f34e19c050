//! Cases of structured data: what machines are told of a record.

use serde_json::{Value, json};

use super::*;
use crate::model::Noun;
use crate::render::fixture::{Fixture, fixture, language};

const FILES: &str = "
//- content/places/bulgaria.yaml
type: country
code: BG
name: {en: Bulgaria, fr: Bulgarie}
//- content/places/plovdiv.yaml
type: city
country: bulgaria
name: {en: Plovdiv, fr: Plovdiv}
//- content/organisations/body.yaml
type: ngo
name: {fr: Le corps}
acronym: GANHRI
website: https://body.example/
//- content/people/someone.yaml
name: {en: Someone, fr: Quelqu’un}
honorific: {en: Dr, fr: Dr}
positions:
  - {role: {en: Chair, fr: Présidente}, organisation: body}
  - {role: {en: Clerk, fr: Greffière}, organisation: body, until: 2001}
//- content/series/talks.yaml
type: event-series
title: {en: Talks, fr: Débats}
convened_by: [body]
//- content/events/talk.yaml
type: webinar
series: talks
title: {en: \"</script> & talk\", fr: Débat}
start: 2021-05-27
start_time: \"11:00\"
end_time: \"14:00\"
time_zone: Europe/Sofia
place: plovdiv
mode: hybrid
organisers: [body]
working_languages: [en]
sessions:
  - title: {en: Opening, fr: Ouverture}
    start_time: \"11:00\"
    speakers: [{person: someone, part: keynote}]
//- content/declarations/outcome/facts.yaml
type: declaration
standing: unofficial-summary
original: fr
adopted: 2021-05-27
updated: 2026-11-21
outcome_of: talk
//- content/declarations/outcome/index.en.md
---
title: Outcome
---
## Commitments {.commitments}

1. To talk.
2. To listen.
//- content/declarations/outcome/index.fr.md
---
title: Résultat
---
## Engagements {.commitments}

1. Parler.
2. Écouter.
//- content/resolutions/noted.yaml
type: resolution
standing: reference
symbol: A/RES/1/2
adopted: 2022-01-02
title: {en: Noted}
issued_by: [body]
takes_note_of: [declarations/outcome, events/talk]
official_languages: [en, fr]
official_texts: [{language: en, url: https://official.example/en}]
";

fn graph(fixture: &Fixture, tag: &str, noun: Noun, id: &str) -> Vec<Value> {
    let lens = fixture.world().lens(&language(tag), "en/index.html").unwrap();
    let text = record(&lens, fixture.find(noun, id)).unwrap();
    assert!(!text.contains(['<', '>', '&']));
    assert!(lens.missing().is_empty(), "{:?}", lens.missing());
    let value: Value = serde_json::from_str(&text).unwrap();
    value["@graph"].as_array().unwrap().clone()
}

/// The page, then the thing.
fn nodes(fixture: &Fixture, tag: &str, noun: Noun, id: &str) -> (Value, Value) {
    let graph = graph(fixture, tag, noun, id);
    (graph[0].clone(), graph[2].clone())
}

const BASE: &str = "https://example.org/archive";

#[test]
fn an_event_says_when_where_and_of_which_series() {
    let (_, event) = nodes(&fixture(FILES), "en", Noun::Event, "talk");
    assert_eq!(event["@type"], "Event");
    assert_eq!(event["@id"], format!("{BASE}/events/talk"));
    assert_eq!(event["name"], "</script> & talk");
    assert_eq!(event["startDate"], "2021-05-27T11:00:00+03:00");
    assert_eq!(event["endDate"], "2021-05-27T14:00:00+03:00");
    assert_eq!(event["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
    let address = json!({"@type": "PostalAddress", "addressLocality": "Plovdiv", "addressCountry": "BG"});
    assert_eq!((&event["location"][0]["@type"], &event["location"][0]["address"]), (&json!("City"), &address));
    assert_eq!(event["location"][1], json!({"@type": "VirtualLocation", "url": format!("{BASE}/en/events/talk/")}));
    assert_eq!(event["superEvent"][0]["@id"], format!("{BASE}/series/talks"));
    assert_eq!(event["subjectOf"][0]["@id"], format!("{BASE}/declarations/outcome"));
    assert_eq!(event["performer"][0]["@id"], format!("{BASE}/people/someone"));
    assert_eq!(event["subEvent"][0]["startDate"], "2021-05-27T11:00:00+03:00");
}

#[test]
fn words_of_another_language_say_so() {
    let (_, event) = nodes(&fixture(FILES), "en", Noun::Event, "talk");
    let organiser = &event["organizer"][0];
    assert_eq!(organiser["name"], json!({"@language": "fr", "@value": "Le corps"}));
    assert_eq!(organiser["url"], format!("{BASE}/fr/organisations/body/"));
}

#[test]
fn a_page_names_its_original_or_its_translations() {
    let fixture = fixture(FILES);
    let (french, _) = nodes(&fixture, "fr", Noun::Declaration, "outcome");
    let (english, _) = nodes(&fixture, "en", Noun::Declaration, "outcome");
    let text = |tag: &str| json!({"@type": "WebPage", "@id": format!("{BASE}/{tag}/declarations/outcome/"), "inLanguage": tag});
    assert_eq!(english["translationOfWork"], text("fr"));
    assert_eq!(french["workTranslation"], json!([text("en")]));
    assert_eq!((&english["workTranslation"], &french["translationOfWork"]), (&Value::Null, &Value::Null));
    assert_eq!(english["dateModified"], "2026-11-21");
}

#[test]
fn a_summary_says_that_it_is_one() {
    let (page, document) = nodes(&fixture(FILES), "en", Noun::Declaration, "outcome");
    assert_eq!(page["creativeWorkStatus"], "Unofficial summary");
    assert_eq!(page["isBasedOn"]["@id"], document["@id"]);
}

#[test]
fn commitments_are_parts_with_one_name_in_all_languages() {
    let fixture = fixture(FILES);
    let parts = |tag| nodes(&fixture, tag, Noun::Declaration, "outcome").1["hasPart"].clone();
    let (english, french) = (parts("en"), parts("fr"));
    assert_eq!(english.as_array().unwrap().len(), 2);
    assert_eq!(english[1]["@id"], french[1]["@id"]);
    assert_eq!(english[1]["position"], "2");
    assert_eq!(
        english[1]["url"],
        format!("{BASE}/en/declarations/outcome/#{}", english[1]["identifier"].as_str().unwrap())
    );
}

#[test]
fn a_resolution_is_legislation_with_its_official_texts() {
    let (_, resolution) = nodes(&fixture(FILES), "en", Noun::Resolution, "noted");
    assert_eq!(
        (&resolution["@type"], &resolution["legislationIdentifier"]),
        (&json!("Legislation"), &json!("A/RES/1/2"))
    );
    assert_eq!(resolution["legislationPassedBy"][0]["@id"], format!("{BASE}/organisations/body"));
    assert_eq!(resolution["citation"].as_array().unwrap().len(), 1);
    assert_eq!(resolution["workExample"][0]["encoding"]["contentUrl"], "https://official.example/en");
    assert_eq!(resolution["inLanguage"], json!(["en", "fr"]));
}

#[test]
fn a_person_holds_what_is_not_over() {
    let fixture = fixture(FILES);
    let (_, person) = nodes(&fixture, "fr", Noun::Person, "someone");
    assert_eq!((&person["jobTitle"], &person["honorificPrefix"]), (&json!(["Présidente"]), &json!("Dr")));
    assert_eq!(person["affiliation"][0]["name"], "Le corps");
    let (_, body) = nodes(&fixture, "fr", Noun::Organisation, "body");
    assert_eq!((&body["@type"], &body["sameAs"]), (&json!("NGO"), &json!("https://body.example/")));
    assert_eq!(body["alternateName"], json!(["GANHRI"]));
}

#[test]
fn every_record_has_a_graph_where_its_text_is_and_nowhere_else() {
    let fixture = fixture(FILES);
    for tag in ["en", "fr", "ar"] {
        let lens = fixture.world().lens(&language(tag), "en/index.html").unwrap();
        for (at, one) in lens.archive.records() {
            assert_eq!(record(&lens, at).is_some(), one.is_in(lens.language()), "{} {tag}", one.reference());
        }
    }
}

#[test]
fn the_home_page_is_the_sites_collection() {
    let fixture = fixture(FILES);
    let lens = fixture.world().lens(&language("ar"), "ar/index.html").unwrap();
    let value: Value = serde_json::from_str(&site(&lens)).unwrap();
    let (site, home) = (&value["@graph"][0], &value["@graph"][1]);
    assert_eq!((&site["@type"], &site["inLanguage"]), (&json!("WebSite"), &json!(["en", "fr", "ar"])));
    assert_eq!(home["@id"], format!("{BASE}/ar/"));
    assert_eq!(home["isPartOf"]["@id"], site["@id"]);
    assert_eq!(home["workTranslation"].as_array().unwrap().len(), 2);
}
